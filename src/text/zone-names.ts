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
