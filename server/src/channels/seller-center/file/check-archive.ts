import { Refusal } from '../../../kernel/refusal.ts'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const sentinel = 0xffffffff

/**
 * What a workbook may unpack to. 200,000 orders × 63 columns are about 900 MB of sheet in 60 MB of archive (15 : 1);
 * repetitive sheets reach 60 : 1, bombs 1000 : 1.
 */
const limits = {
  entries: 2_000,
  bytes: 1_500_000_000,
  /** Held in memory whole, unlike the sheet. */
  sharedStrings: 120_000_000,
  ratio: 200,
  /** Below this the ratio says nothing. */
  smallBytes: 10_000_000,
}

/**
 * Reads the directory of a workbook's archive before a byte of it is unpacked, and refuses what would hurt. The
 * unpacker holds every entry to the size that is declared here, so a directory that lies gains nothing.
 * @throws Refusal `import.not-a-workbook`, `import.file-incomplete`, `import.workbook-too-large`
 */
export function checkArchive(file: Buffer): void {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== endOfDirectory) {
    throw new Refusal(
      'invalid',
      'import.file-incomplete',
      'The end of this workbook is missing. It was probably not downloaded or copied to the end.',
    )
  }
  const count = file.readUInt16LE(end + 10)
  const start = file.readUInt32LE(end + 16)
  // Archives beyond 4 GB or 65,535 entries describe themselves elsewhere; no export is one.
  if (count > limits.entries || start === sentinel) throw tooLarge()
  let total = 0
  let at = start
  for (let seen = 0; seen < count; seen++) {
    if (at + 46 > end || file.readUInt32LE(at) !== directoryEntry) throw notAWorkbook()
    const entry = readEntry(file, at)
    total += entry.unpacked
    if (isHostile(entry) || total > limits.bytes) throw tooLarge()
    at += entry.length
  }
}

type Entry = { packed: number; unpacked: number; name: string; encrypted: boolean; length: number }

function readEntry(file: Buffer, at: number): Entry {
  const nameLength = file.readUInt16LE(at + 28)
  return {
    encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
    packed: file.readUInt32LE(at + 20),
    unpacked: file.readUInt32LE(at + 24),
    name: file.toString('latin1', at + 46, at + 46 + nameLength),
    length: 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32),
  }
}

function isHostile(entry: Entry): boolean {
  if (entry.encrypted || entry.packed === sentinel || entry.unpacked === sentinel) return true
  // Undeclared sizes would leave the unpacker without a bound.
  if (entry.unpacked === 0 && entry.packed > 2) return true
  if (/sharedstrings/i.test(entry.name) && entry.unpacked > limits.sharedStrings) return true
  return entry.unpacked > limits.smallBytes && entry.unpacked > entry.packed * limits.ratio
}

function tooLarge(): Refusal {
  return new Refusal(
    'invalid',
    'import.workbook-too-large',
    'This workbook would unpack to more than an order export can be, so it is not opened. Export fewer days or use CSV.',
  )
}

function notAWorkbook(): Refusal {
  return new Refusal('invalid', 'import.not-a-workbook', 'This file is damaged: it is no readable workbook.')
}
