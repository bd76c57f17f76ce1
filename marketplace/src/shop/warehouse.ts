/** A place that the shop ships from or takes returns in. */
export type Warehouse = {
  id: string
  entityId: string
  name: string
  kind: 'SALES_WAREHOUSE' | 'RETURN_WAREHOUSE'
  isDefault: boolean
  address: {
    fullAddress: string
    city: string
    district: string
    state: string
    country: string
    postalCode: string
    contactPerson: string
    phoneNumber: string
  }
}
