import type { World } from '../world.ts'

/** Where the marketplace serves a generated picture. */
export const pictureUrl = (world: World, name: string) =>
  `${world.url}/practice/pictures/${encodeURIComponent(name)}`
