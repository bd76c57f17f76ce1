/** Leading words of reason keys that say who may use them and when, not why. */
const FRAMES = [
  /^ecom_order_(to_ship|unpaid|delivered|shipped)_(canceled|refund_and_return|refund)_(reason_)?/,
  /^seller_(ecom_)?(cancel|shipped|delivered)_(unpaid_|paid_)?(refund_|return_refund_)?(reason_?)?/,
  /^order_manage_list_action_respond_popup_reject_reason_/,
  /^(buyer|seller|system)_(cancel|return_and_refund|reject_apply)_(order_)?(reason_)?/,
  /^reverse_(reject|cancel)_/,
]

/** A sentence for a reason key: the API shows people the text, and keeps the key for machines. */
export function presentReason(key: string): string {
  const bare = FRAMES.reduce((text, frame) => text.replace(frame, ''), key).replace(/_seller$/, '')
  const words = bare.replaceAll('_', ' ').trim() || key.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
