/**
 * The operations on a seller's account rather than on one shop, by path with the version left out.
 * Sending a cipher there is refused as "Unexpected identifier" (36009004). The test holds this list
 * against every operation of the platform's OpenAPI files.
 */
const withoutCipher = [
  /^GET \/authorization\/(shops|widget_token|category_assets)$/,
  /^GET \/seller\/(permissions|shops|status)$/,
  /^POST \/fulfillment\/(bundles|last_mile_bundles)$/,
  /^GET \/logistics\/global_warehouses$/,
  /^POST \/product\/brands(\/recommend)?$/,
  /^GET \/product\/categories\/[^/]+\/global_(attributes|rules)$/,
  /^[A-Z]+ \/product\/(global_products|global_categories)(\/|$)/,
  /^POST \/product\/(images|files)\/upload$/,
  /^POST \/product\/images\/size_charts\/identify$/,
  /^GET \/product\/listing_schemas$/,
  /^POST \/product\/sizecharts\/search$/,
  /^POST \/product\/compliance\//,
  /^POST \/product\/(combined_listing_recommendations\/search|import_external)$/,
  /^POST \/supply_chain\/packages\/sync$/,
  /^POST \/data_reconciliation\/orders\/sync$/,
]

/** Whether an operation (`METHOD /category/version/…`) acts on one shop and so must carry its shop_cipher. */
export function takesShopCipher(operation: string): boolean {
  const unversioned = operation.replace(/^([A-Z]+ \/[^/]+)\/\d{6}(?=\/)/, '$1')
  return !withoutCipher.some(rule => rule.test(unversioned))
}
