import { createTimerHeap, type TimerHeap } from './timer-heap.ts'

/** `real` is the wall clock, `fast` runs several times quicker, `stepped` moves only when told. */
export type ClockMode = 'real' | 'fast' | 'stepped'

/** The one time of the practice marketplace, in whole unix seconds, and everything that is due on it. */
export type Clock = {
  readonly mode: ClockMode
  now(): number
  nowMillis(): number
  /** Runs this at a second of virtual time; a moment that has passed counts as now. */
  at(second: number, run: () => void): void
  after(seconds: number, run: () => void): void
  /** Lets `now()` answer an earlier moment while `run` builds something that already happened. */
  asOf<T>(second: number, run: () => T): T
  /** Runs all that is due up to this second without waiting for deliveries: for building a past. */
  rewindThrough(second: number): void
  /** Moves a stepped clock on, running all that is due in order, and waits for deliveries in between. */
  advance(seconds: number): Promise<void>
  pending(): number
  start(): void
  stop(): void
}

type Settings = {
  mode: ClockMode
  /** Unix milliseconds at which the marketplace opens. */
  startMillis: number
  speed: number
  /** Resolves when no delivery is under way; a stepped clock waits for it before time moves on. */
  settle: () => Promise<void>
  fault: (error: unknown) => void
}

/** The wall clock: the only place where the marketplace reads the machine's time. */
export const wallMillis = () => Date.now()

export function createClock(settings: Settings): Clock {
  const heap = createTimerHeap()
  const time = createTime(settings)
  const at = (second: number, run: () => void) => {
    heap.push(Math.max(Math.floor(second), Math.floor(time.millis() / 1000)), run)
    pump.nudge()
  }
  const now = () => Math.floor(time.millis() / 1000)
  const pump = createPump(settings, heap, now)
  return {
    mode: settings.mode,
    now,
    nowMillis: () => Math.floor(time.millis()),
    at,
    after: (seconds, run) => at(now() + seconds, run),
    asOf: time.asOf,
    pending: heap.size,
    rewindThrough(second) {
      while ((heap.next()?.at ?? Number.POSITIVE_INFINITY) <= second) runNext(heap, time.set)
      time.set(second)
    },
    advance: seconds => advance(heap, time, settings, now() + seconds),
    start() {
      time.open()
      pump.start()
    },
    stop: pump.stop,
  }
}

/** Keeps the virtual time: held still before opening, then by the wall clock times its speed, or by hand. */
function createTime({ mode, startMillis, speed }: Settings) {
  const madeAt = wallMillis()
  let held: number | undefined = startMillis
  let openedFrom = startMillis
  const override: number[] = []
  const passed = () => (wallMillis() - madeAt) * (mode === 'fast' ? speed : 1)
  return {
    millis: () => override.at(-1) ?? held ?? openedFrom + passed(),
    set: (second: number) => {
      if (held !== undefined) held = Math.max(held, second * 1000)
    },
    open: () => {
      openedFrom = held ?? openedFrom
      if (mode !== 'stepped') held = undefined
    },
    asOf: <T>(second: number, run: () => T): T => {
      override.push(second * 1000)
      try {
        return run()
      } finally {
        override.pop()
      }
    },
  }
}

type Time = ReturnType<typeof createTime>

function runNext(heap: TimerHeap, set: (second: number) => void) {
  const timer = heap.pop()
  if (timer === undefined) return
  set(timer.at)
  timer.run()
}

async function advance(heap: TimerHeap, time: Time, settings: Settings, until: number) {
  if (settings.mode !== 'stepped') throw new Error(`a ${settings.mode} clock moves by itself`)
  await settings.settle()
  for (let due = heap.next(); due !== undefined && due.at <= until; due = heap.next()) {
    const second = due.at
    while (heap.next()?.at === second) runNext(heap, time.set)
    await settings.settle()
  }
  time.set(until)
}

/** Wakes a moving clock for its next timer; a new timer that is earlier than all others sets the alarm anew. */
function createPump(settings: Settings, heap: TimerHeap, now: () => number) {
  let sleeping: NodeJS.Timeout | undefined
  let alarm = Number.POSITIVE_INFINITY
  let running = false
  const speed = settings.mode === 'fast' ? settings.speed : 1
  const sleep = () => {
    clearTimeout(sleeping)
    alarm = heap.next()?.at ?? now() + LONGEST_SLEEP
    const millis = Math.max(1, ((alarm - now()) * 1000) / speed)
    sleeping = setTimeout(wake, Math.min(millis, LONGEST_SLEEP * 1000))
  }
  const wake = () => {
    for (let due = heap.next(); due !== undefined && due.at <= now(); due = heap.next()) {
      heap.pop()
      try {
        due.run()
      } catch (error) {
        settings.fault(error)
      }
    }
    if (running) sleep()
  }
  return {
    start() {
      running = settings.mode !== 'stepped'
      if (running) sleep()
    },
    stop() {
      running = false
      clearTimeout(sleeping)
    },
    nudge() {
      if (running && (heap.next()?.at ?? alarm) < alarm) sleep()
    },
  }
}

/** Seconds after which a clock with nothing to do looks around again. */
const LONGEST_SLEEP = 3600
