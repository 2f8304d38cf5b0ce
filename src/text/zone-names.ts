/** Zones that were renamed after some runtimes' databases were made (Europe/Kyiv: tzdata 2022b). */
const FORMER: Readonly<Record<string, string>> = { 'Europe/Kyiv': 'Europe/Kiev' }

/** The name by which this runtime knows a zone; the same name where it knows none. */
export function currentName(zone: string): string {
  const former = FORMER[zone]
  if (former === undefined) return zone
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    return former
  }
}

/** True for the name of a zone that this runtime knows. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: currentName(zone) })
    return /^[A-Za-z]/.test(zone) // offsets such as +02:00 are known to some runtimes, and have no summer time
  } catch {
    return false
  }
}
