import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testHttp } from '../../../test/test-http.ts'
import { soleMerchant } from '../../kernel/scope.ts'
import { makeSignInLink } from './sign-in-link.ts'

const own = { 'x-supercargo': '1' }
const owner = {
  displayName: 'Lan Nguyễn',
  signInName: 'Lan@Example.com',
  password: 'seven parcels a day',
  language: 'en',
}

let world: Awaited<ReturnType<typeof testHttp>>
beforeAll(async () => {
  world = await testHttp()
})
afterAll(() => world.close())

const link = (why: 'first' | 'asked' = 'first') =>
  world.database.transaction({ merchantId: soleMerchant, actor: 'system:test' }, tx =>
    makeSignInLink(tx, why),
  )

const audited = async () =>
  (await world.database.pool.query('select action from audit_entries order by id')).rows.map(
    row => row.action,
  )

/** `name=value` of the cookie that an answer sets. */
function cookieOf(answer: { headers: Record<string, unknown> }): string {
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

const whoAmI = async (cookie = '') =>
  (await world.app.inject({ url: '/api/session', headers: { cookie } })).json()

const signIn = (password: string, signInName = owner.signInName, remoteAddress = '192.0.2.1') =>
  world.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: own,
    remoteAddress,
    payload: { signInName, password },
  })

const createOwner = (cookie: string, change = {}) =>
  world.app.inject({
    method: 'POST',
    url: '/api/session/owner',
    headers: { ...own, cookie },
    payload: { ...owner, ...change },
  })

describe('the first start', () => {
  let cookie: string

  test('nobody is there yet', async () => {
    expect(await whoAmI()).toMatchObject({
      signedIn: false,
      needsOwner: true,
      account: null,
      capabilities: [],
    })
  })

  test('an owner cannot be made without the link', async () => {
    expect((await createOwner('')).json().error.code).toBe('session.no-link')
  })

  test('a new link voids the one before, a look at it does not use it up', async () => {
    const [old, path] = [await link(), await link()]
    expect((await world.app.inject({ url: old })).statusCode).toBe(410)
    await world.app.inject({ method: 'HEAD', url: path })
    const answer = await world.app.inject({ url: path })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/welcome'])
    cookie = cookieOf(answer)
    expect(answer.headers['set-cookie']).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
    expect((await world.app.inject({ url: path })).statusCode).toBe(410)
    const again = await world.app.inject({ url: path, headers: { cookie } })
    expect([again.statusCode, again.headers.location]).toEqual([303, '/welcome'])
  })

  test('the link alone opens nothing else', async () => {
    expect(await whoAmI(cookie)).toMatchObject({ signedIn: false, needsOwner: true })
    const answer = await world.app.inject({
      method: 'PATCH',
      url: '/api/account',
      headers: { ...own, cookie },
      payload: {},
    })
    expect(answer.statusCode).toBe(401)
  })

  test.each([
    ['short', { password: '7 chars' }, 'account.weak-password'],
    ['usual', { password: 'Password123' }, 'account.weak-password'],
    ['empty', { password: '' }, 'request.invalid'],
    ['nameless', { displayName: ' ' }, 'request.invalid'],
  ])('a %s owner is refused', async (_, change, code) => {
    const answer = await createOwner(cookie, change)
    expect([answer.statusCode, answer.json().error.code]).toEqual([422, code])
  })

  test('of two owners made at once one is made', async () => {
    const answers = await Promise.all([createOwner(cookie), createOwner(cookie, { signInName: 'other' })])
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 403])
    const made = answers.find(answer => answer.statusCode === 200)
    expect(await whoAmI(made && cookieOf(made))).toMatchObject({
      signedIn: true,
      needsOwner: false,
      account: { displayName: 'Lan Nguyễn', role: 'owner', language: 'en' },
    })
    expect(await whoAmI(cookie)).toMatchObject({ signedIn: false })
    expect(await audited()).toContain('account.created')
    await world.database.pool.query('update accounts set sign_in_name = $1', [owner.signInName.toLowerCase()])
  })
})

describe('signing in', () => {
  test('with the name in any spelling and the password exactly', async () => {
    const answer = await signIn(owner.password, ' LAN@example.com')
    expect(answer.json()).toMatchObject({ signedIn: true, account: { signInName: 'lan@example.com' } })
    expect(await whoAmI(cookieOf(answer))).toMatchObject({ signedIn: true })
  })

  test('a wrong name and a wrong password are told apart by nothing', async () => {
    const [name, password] = [await signIn('x', 'nobody'), await signIn('x')]
    expect(name.statusCode).toBe(401)
    expect(name.json()).toEqual(password.json())
    expect(name.json().error.code).toBe('session.wrong')
  })

  test('tokens and passwords are stored as hashes only', async () => {
    const cookie = cookieOf(await signIn(owner.password))
    const token = cookie.split('=')[1] ?? ''
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const { rows } = await world.database.pool.query(
      `select coalesce(jsonb_agg(s), '[]')::text || (select jsonb_agg(a)::text from accounts a) as all from sessions s`,
    )
    expect(rows[0].all).not.toContain(token)
    expect(rows[0].all).not.toContain(owner.password)
    expect(rows[0].all).toContain('argon2id$19456$2$1$')
  })

  test('signing out ends the session on the server too', async () => {
    const cookie = cookieOf(await signIn(owner.password))
    const answer = await world.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { ...own, cookie },
    })
    expect(answer.json()).toMatchObject({ signedIn: false })
    expect(answer.headers['set-cookie']).toContain('supercargo_session=;')
    expect(await whoAmI(cookie)).toMatchObject({ signedIn: false })
  })

  test('signing in again ends the session that the browser had', async () => {
    const before = cookieOf(await signIn(owner.password))
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { ...own, cookie: before },
      payload: { signInName: owner.signInName, password: owner.password },
    })
    expect(await whoAmI(before)).toMatchObject({ signedIn: false })
    expect(await whoAmI(cookieOf(answer))).toMatchObject({ signedIn: true })
    expect(await audited()).toContain('session.closed')
  })

  test('a session ends after a week in which nobody came, and after a month in any case', async () => {
    const day = 24 * 60 * 60_000
    const cookie = cookieOf(await signIn(owner.password))
    for (let i = 0; i < 4; i++) {
      world.clock.advance(6 * day)
      expect(await whoAmI(cookie)).toMatchObject({ signedIn: true })
    }
    world.clock.advance(6 * day)
    expect(await whoAmI(cookie)).toMatchObject({ signedIn: false })
    const idle = cookieOf(await signIn(owner.password))
    world.clock.advance(7 * day)
    expect(await whoAmI(idle)).toMatchObject({ signedIn: false })
  })

  test('an account that was disabled is out at once', async () => {
    const cookie = cookieOf(await signIn(owner.password))
    await world.database.pool.query('update accounts set disabled_at = now()')
    expect(await whoAmI(cookie)).toMatchObject({ signedIn: false })
    expect((await signIn(owner.password)).statusCode).toBe(401)
    await world.database.pool.query('update accounts set disabled_at = null')
    await world.database.pool.query('delete from sign_in_brakes')
  })
})

describe('the brake', () => {
  test('slows guessing one name, also with the right password, and lets go again', async () => {
    for (let i = 0; i < 5; i++) expect((await signIn(`guess ${i}`)).statusCode).toBe(401)
    const braked = await signIn(owner.password, owner.signInName, '192.0.2.99')
    expect([braked.statusCode, braked.json().error.code]).toEqual([429, 'session.too-many'])
    expect(braked.headers['retry-after']).toBe('1')
    world.clock.advance(1000)
    expect((await signIn(owner.password)).statusCode).toBe(200)
    expect((await signIn('one more guess')).statusCode).toBe(401)
  })

  test('never keeps the owner out for more than a minute, however many failed', async () => {
    await world.database.pool.query(`update sign_in_brakes set failures = 1000, last_failed_at = $1`, [
      world.clock.now(),
    ])
    await world.database.pool.query('delete from sign_in_brakes where key <> $1', [
      world.database
        .reader({ merchantId: soleMerchant, actor: 'system:test' })
        .keys.fingerprint('brake name lan@example.com'),
    ])
    expect((await signIn(owner.password)).headers['retry-after']).toBe('60')
    world.clock.advance(60_000)
    expect((await signIn(owner.password)).statusCode).toBe(200)
  })

  test('a burst of guesses at once is no way around it', async () => {
    const codes = await Promise.all(
      Array.from(
        { length: 12 },
        async (_, i) => (await signIn(`burst ${i}`, 'burst', '203.0.113.5')).statusCode,
      ),
    )
    expect(codes.filter(code => code === 401)).toHaveLength(5)
    expect(codes.filter(code => code === 429)).toHaveLength(7)
  })

  test('slows one address that tries many names', async () => {
    const from = '198.51.100.7'
    for (let i = 0; i < 20; i++) expect((await signIn('x', `name ${i}`, from)).statusCode).toBe(401)
    expect((await signIn(owner.password, owner.signInName, from)).statusCode).toBe(429)
    expect((await signIn(owner.password, owner.signInName, '198.51.100.8')).statusCode).toBe(200)
    world.clock.advance(61 * 60_000)
    expect((await signIn(owner.password, owner.signInName, from)).statusCode).toBe(200)
  })
})

describe('one’s own account', () => {
  const change = (cookie: string, payload: object) =>
    world.app.inject({ method: 'PATCH', url: '/api/account', headers: { ...own, cookie }, payload })

  test('name and language', async () => {
    const cookie = cookieOf(await signIn(owner.password))
    const answer = await change(cookie, { displayName: '阮兰', language: 'zh-CN' })
    expect(answer.json().account).toMatchObject({ displayName: '阮兰', language: 'zh-CN' })
    expect((await whoAmI(cookie)).account).toMatchObject({ displayName: '阮兰', language: 'zh-CN' })
  })

  test('a new password needs the old one and ends every other session', async () => {
    const [here, there] = [cookieOf(await signIn(owner.password)), cookieOf(await signIn(owner.password))]
    const wrong = await change(here, { password: { old: 'not it', new: 'another good one' } })
    expect([wrong.statusCode, wrong.json().error.code]).toEqual([422, 'account.wrong-password'])
    const answer = await change(here, { password: { old: owner.password, new: 'another good one' } })
    expect(answer.statusCode).toBe(200)
    expect(await whoAmI(here)).toMatchObject({ signedIn: false })
    expect(await whoAmI(there)).toMatchObject({ signedIn: false })
    expect(await whoAmI(cookieOf(answer))).toMatchObject({ signedIn: true })
    expect((await signIn(owner.password)).statusCode).toBe(401)
    expect((await signIn('another good one')).statusCode).toBe(200)
    expect(await audited()).toContain('account.password-changed')
  })

  test('a forgotten password: a link that was asked for lets the owner set one, within a quarter of an hour', async () => {
    const late = await link('asked')
    world.clock.advance(16 * 60_000)
    expect((await world.app.inject({ url: late })).statusCode).toBe(410)
    const old = cookieOf(await signIn('another good one'))
    const cookie = cookieOf(await world.app.inject({ url: await link('asked') }))
    expect(await whoAmI(cookie)).toMatchObject({ signedIn: false, needsOwner: false })
    const answer = await createOwner(cookie, { password: 'remembered now' })
    expect(answer.json()).toMatchObject({ signedIn: true, account: { role: 'owner' } })
    expect(await whoAmI(old)).toMatchObject({ signedIn: false })
    expect((await signIn('another good one')).statusCode).toBe(401)
    expect((await signIn('remembered now')).statusCode).toBe(200)
    const { rows } = await world.database.pool.query('select count(*)::int as accounts from accounts')
    expect(rows).toEqual([{ accounts: 1 }])
    expect(await audited()).toContain('account.recovered')
  })

  test('a link’s session does its one thing once, and a colleague’s name is not taken away', async () => {
    await world.as('packer')
    const { rows } = await world.database.pool.query(
      `select sign_in_name as name from accounts where role = 'packer'`,
    )
    const cookie = cookieOf(await world.app.inject({ url: await link('asked') }))
    const taken = await createOwner(cookie, { signInName: rows[0].name })
    expect([taken.statusCode, taken.json().error.code]).toEqual([409, 'account.name-taken'])
    expect((await createOwner(cookie)).statusCode).toBe(200)
    expect((await createOwner(cookie)).json().error.code).toBe('session.no-link')
  })

  test('a new link ends what the one before has opened', async () => {
    const cookie = cookieOf(await world.app.inject({ url: await link('asked') }))
    await link('asked')
    expect((await createOwner(cookie)).json().error.code).toBe('session.no-link')
  })
})
