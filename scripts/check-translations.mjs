// Every text exists in every language with the same placeholders, and every refusal of the server has a sentence.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const texts = join(root, 'web/src/i18n')
const source = 'en'
const languages = readdirSync(texts, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && entry.name !== source)
  .map(entry => entry.name)

/**
 * Refusals that no screen shows: those that end a start or a command (a terminal has the message's own words), the
 * link's own page, and moves that only the worker makes.
 */
const unseen = [
  /^(config|database|keys|migration|port|practice|command)\.(?!(away|full)$)/,
  /^sign-in-link\.void$/,
  /^money\.unreadable$/,
  /^backfill\./,
  /^import\.cannot-(fail|finish|present)$/,
  /^batch\.cannot-(finish|endUndo)$/,
  /^shop\.cannot-(connect|deauthorize|expire)$/,
]

const faults = [...languages.flatMap(compare), ...missingRefusals()]
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exit(1)

function compare(language) {
  const files = new Set([source, language].flatMap(name => readdirSync(join(texts, name))))
  return [...files].flatMap(file => {
    const [ours, theirs] = [source, language].map(name => read(name, file))
    const keys = new Set([...ours.keys(), ...theirs.keys()])
    return [...keys].flatMap(key => {
      const where = `${language}/${file} ${key}`
      if (!theirs.has(key)) return [`${where}: missing`]
      if (!ours.has(key)) return [`${where}: there is no such text in ${source}`]
      const [wanted, found] = [ours.get(key), theirs.get(key)]
      return wanted === found
        ? []
        : [`${where}: placeholders are ${found || 'none'}, in ${source} ${wanted || 'none'}`]
    })
  })
}

/** Key → its placeholders. Plural forms of one text count as one: languages have different numbers of them. */
function read(language, file) {
  const found = new Map()
  const walk = (value, path) => {
    if (typeof value === 'object') {
      for (const [name, part] of Object.entries(value)) walk(part, path ? `${path}.${name}` : name)
      return
    }
    const key = path.replace(/_(zero|one|two|few|many|other)$/, '')
    const placeholders = [...String(value).matchAll(/\{\{\s*(\w+)/g)].map(match => match[1])
    found.set(key, new Set([...(found.get(key) ?? []), ...placeholders]))
  }
  let text
  try {
    text = readFileSync(join(texts, language, file), 'utf8')
  } catch {
    return new Map()
  }
  walk(JSON.parse(text), '')
  return new Map([...found].map(([key, names]) => [key, [...names].sort().join(', ')]))
}

function missingRefusals() {
  const known = read(source, 'refusals.json')
  return [...refusalCodes()]
    .filter(
      code => !unseen.some(pattern => pattern.test(code)) && !known.has(`codes.${code.replaceAll('.', '_')}`),
    )
    .sort()
    .map(code => `refusals.json: the server refuses with ${code}, which has no sentence`)
}

/** As the source says them: `new Refusal('kind', 'code'`, tables of such pairs, and what lifecycles derive. */
function refusalCodes() {
  const codes = new Set()
  const kinds = 'invalid|unknown|conflict|forbidden|unauthenticated|too-many|unavailable'
  for (const name of readdirSync(join(root, 'server/src'), { recursive: true })) {
    if (!/(?<!\.test)\.ts$/.test(name)) continue
    const text = readFileSync(join(root, 'server/src', name), 'utf8')
    for (const match of text.matchAll(new RegExp(`'(?:${kinds})',\\s*'([a-z-]+\\.[a-z-]+)'`, 'g')))
      codes.add(match[1])
    for (const [, noun, verbs] of text.matchAll(/lifecycle\(\s*'([\w-]+)',\s*'\w+',\s*\{([\s\S]*?)\n\}\)/g)) {
      codes.add(`${noun}.unknown`)
      for (const [, verb] of verbs.matchAll(/(\w+):\s*\{\s*from/g)) codes.add(`${noun}.cannot-${verb}`)
    }
  }
  return codes
}
