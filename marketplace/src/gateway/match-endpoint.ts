import type { Endpoint } from './endpoint.ts'
import { refuseAtGateway } from './refusal.ts'

/** Finds the endpoint of a path and verb, as the gateway's first two checks do. */
export type Matcher = (
  method: string,
  path: string,
) => { endpoint: Endpoint; parameters: Record<string, string> }

type Pattern = { parts: string[]; endpoint: Endpoint }

const isParameter = (part: string) => part.startsWith('{')

/** Refuses an unknown path (36009009), a wrong verb (36009010), and a version that the path never had (36009014). */
export function createMatcher(endpoints: readonly Endpoint[]): Matcher {
  const patterns: Pattern[] = endpoints
    .map(endpoint => ({ parts: endpoint.path.split('/'), endpoint }))
    // A fixed part beats a parameter: /packages/ship is not a package called "ship".
    .sort((a, b) => a.parts.filter(isParameter).length - b.parts.filter(isParameter).length)
  return (method, path) => {
    const parts = path.split('/')
    const onPath = patterns.filter(pattern => fits(pattern.parts, parts))
    const found = onPath.find(pattern => pattern.endpoint.method === method)
    if (found) return { endpoint: found.endpoint, parameters: parametersOf(found.parts, parts) }
    if (onPath.length > 0) {
      throw refuseAtGateway(405, 36009010, 'Invalid method.', `${method} is not offered for this path.`)
    }
    if (patterns.some(pattern => fits(withoutVersion(pattern.parts), withoutVersion(parts)))) {
      throw refuseAtGateway(
        400,
        36009014,
        'Invalid API version.',
        `The version '${parts[2]}' is not offered.`,
      )
    }
    throw refuseAtGateway(404, 36009009, 'Invalid path.', 'The requested path does not exist.')
  }
}

const fits = (pattern: string[], parts: string[]) =>
  pattern.length === parts.length &&
  pattern.every((part, index) => (isParameter(part) ? parts[index] !== '' : part === parts[index]))

/** Paths read `/category/version/resource…`. */
const withoutVersion = (parts: string[]) => parts.filter((_, index) => index !== 2)

function parametersOf(pattern: string[], parts: string[]): Record<string, string> {
  return Object.fromEntries(
    pattern.flatMap((part, index) => (isParameter(part) ? [[part.slice(1, -1), parts[index] ?? '']] : [])),
  )
}
