import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { shopsQuery } from '../../api/shops-query.ts'
import { type FilterField, fixedChoices } from './filter-fields.ts'
import { orderFacetsQuery } from './order-queries.ts'
import { countryName } from './order-row.tsx'
import { useHoldName } from './use-hold-name.ts'

export type Choice = { value: string; label: string }

/** What can be chosen in a field, named in the reader's language. Fields without choices are typed into. */
export function useFilterChoices(field: FilterField): Choice[] | null {
  const { t, i18n } = useTranslation('orders')
  const holdName = useHoldName()
  const { data: facets } = useQuery(orderFacetsQuery)
  const { data: shops } = useQuery(shopsQuery)
  const country = (code: string) => countryName(code, i18n.language)
  const named = (facet: Choice[] | undefined, name: (value: string) => string): Choice[] =>
    (facet ?? []).map(({ value }) => ({ value, label: name(value) }))
  switch (field) {
    case 'shop':
      return (shops ?? []).map(shop => ({ value: shop.id, label: shop.name }))
    case 'market':
      return named(facets?.markets, country)
    case 'country':
      return named(facets?.countries, country)
    case 'carrier':
      return facets?.carriers ?? []
    case 'tag':
      return facets?.tags ?? []
    case 'hold':
      return [{ value: 'any', label: t('hold.any') }, ...named(facets?.holds, value => holdName(value))]
    case 'due':
      return fixedChoices.due.map(value => ({ value, label: t(`dueWindow.${value}`) }))
    case 'payment':
      return fixedChoices.payment.map(value => ({ value, label: t(`payment.${value}`) }))
    case 'type':
      return fixedChoices.type.map(value => ({ value, label: t(`type.${value}`) }))
    case 'flag':
      return fixedChoices.flag.map(value => ({ value, label: t(`flag.${value}`) }))
    case 'practice':
      return fixedChoices.practice.map(value => ({ value, label: t(`practice.${value}`) }))
    default:
      return null
  }
}
