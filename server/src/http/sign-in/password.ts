import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Refusal } from '../../kernel/refusal.ts'

/** Argon2id with 19 MiB and 2 passes: OWASP's first recommendation, about 35 ms. */
const cost = { memory: 19 * 1024, passes: 2, parallelism: 1, tagLength: 32 }

const shortest = 8
/** Argon2 takes any length, but nobody should make it read a megabyte. */
const longest = 200

/** `argon2id$19456$2$1$<salt>$<tag>`: the cost travels with the hash, so that it can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  refuseWeak(password)
  const salt = randomBytes(16)
  const tag = await derive(password, salt, cost)
  const { memory, passes, parallelism } = cost
  return [
    'argon2id',
    memory,
    passes,
    parallelism,
    salt.toString('base64url'),
    tag.toString('base64url'),
  ].join('$')
}

/** Also takes its time when there is no such account, so that names cannot be told apart by the clock. */
export async function passwordMatches(password: string, hash: string | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = (hash ?? nobodysHash).split('$')
  const wanted = Buffer.from(tag ?? '', 'base64url')
  const given = await derive(password.slice(0, longest), Buffer.from(salt ?? '', 'base64url'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: wanted.length,
  })
  return timingSafeEqual(given, wanted) && hash !== undefined
}

const nobodysHash = `argon2id$${cost.memory}$${cost.passes}$1$${randomBytes(16).toString('base64url')}$${randomBytes(32).toString('base64url')}`

/** The passwords that are tried first everywhere; longer lists add little against a brake on tries. */
const common = new Set([
  'password',
  'password1',
  'passw0rd',
  '12345678',
  '123456789',
  '11111111',
  '88888888',
  'qwertyui',
  'qwerty123',
  'abcd1234',
  'a1234567',
  'iloveyou',
  'password12',
  'password123',
  '1234567890',
  '0123456789',
  '0987654321',
  '1111111111',
  '8888888888',
  'qwertyuiop',
  '1q2w3e4r5t',
  'iloveyou12',
  'supercargo',
  'tiktokshop',
  'woaini1314',
  'woaini520520',
])

/** @throws Refusal `account.weak-password` when it is short, endless or among the first that anyone tries. */
function refuseWeak(password: string): void {
  if (password.length >= shortest && password.length <= longest && !common.has(password.toLowerCase())) return
  throw new Refusal(
    'invalid',
    'account.weak-password',
    `Choose a password of at least ${shortest} characters that is not among the usual ones.`,
    { shortest, longest },
  )
}

const argon2id = promisify(argon2)

function derive(password: string, nonce: Buffer, how: typeof cost): Promise<Buffer> {
  return argon2id('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, ...how })
}
