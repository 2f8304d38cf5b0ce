import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UsageError } from '../../src/failure.ts'
import { LOCK, nameRun, takeLock } from '../../src/quarantine/lock.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'tidywire-lock-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const host = hostname().replace(/[^\w.-]/g, '')

/** A lock that this owner holds. */
function lockOf(owner: string): void {
  mkdirSync(join(place, LOCK))
  writeFileSync(join(place, LOCK, owner), '')
}

describe('a lock', () => {
  it('is held by one at a time, and leaves nothing behind', async () => {
    let [inside, most, turns] = [0, 0, 0]
    const turn = async (): Promise<void> => {
      const giveBack = await takeLock(place, nameRun(), { pause: 1, looks: 10_000 })
      most = Math.max(most, ++inside)
      await pause(2)
      inside--
      turns++
      giveBack()
    }
    await Promise.all(Array.from({ length: 20 }, turn))
    expect({ most, turns, left: readdirSync(place) }).toEqual({ most: 1, turns: 20, left: [] })
  })

  it('is taken over from a process of this machine that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    lockOf(`${host}-${pid}.0`)
    const giveBack = await takeLock(place, nameRun(), { pause: 1, looks: 3 })
    giveBack()
    expect(readdirSync(place)).toEqual([])
  })

  it.each([
    ['a process of this machine that lives', `${host}-${process.pid}.77`],
    ['another machine', `elsewhere-of-${host}-99999999.0`],
    ['somebody without a number', 'somebody'],
  ])('is not taken from %s: the error says who has it and what to do', async (_, owner) => {
    lockOf(owner)
    const wait = takeLock(place, nameRun(), { pause: 1, looks: 3 })
    await expect(wait).rejects.toThrow(
      new UsageError(
        `${place} is in use by ${owner}; wait until that run has ended, or delete ${join(place, LOCK)} if it was killed, and run again`,
      ),
    )
    expect(readdirSync(place)).toEqual([LOCK])
  })
})
