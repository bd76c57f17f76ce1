/** Where each list was left, so that going back from an order finds the place again. By the list's filter and sort. */
const places = new Map<string, number>()

export const listPlaces = {
  of: (listKey: string): number => places.get(listKey) ?? 0,
  keep: (listKey: string, top: number): void => {
    places.set(listKey, top)
  },
}
