/** One level of a recipient's district, from the country (L0) inward. */
export type DistrictLevel = {
  address_level: 'L0' | 'L1' | 'L2' | 'L3' | 'L4'
  address_level_name: string
  address_name: string
  iso_code?: string
}

/** `recipient_address` of an order, with the platform's own field names. */
export type RecipientAddress = {
  full_address: string
  name: string
  first_name: string
  last_name: string
  /** Country code in brackets, then the number without its leading zero: `(+84)912345678`. */
  phone_number: string
  region_code: string
  postal_code: string
  /** Britain only. */
  post_town?: string
  /** What stands before the district: street, house, floor. */
  address_detail: string
  address_line1: string
  address_line2: string
  address_line3: string
  address_line4: string
  district_info: DistrictLevel[]
  /** United States only. */
  delivery_preferences?: { drop_off_location: string }
}
