export type { AppConfig, AppSettings, Hosts } from './app-settings.ts'
export { platformHosts, usConsentHost } from './app-settings.ts'
export type { AttemptReport } from './attempt-report.ts'
export type { Consent } from './authorization-url.ts'
export type { TikTokShopApp } from './connect-app.ts'
export { connectApp } from './connect-app.ts'
export type { Doors } from './doors.ts'
export { realDoors } from './doors.ts'
export type {
  CallData,
  CallInput,
  CallOptions,
  ListItem,
  ListName,
  OperationName,
  PagedOperationName,
  QueryValue,
  SellerOperationName,
  ShopOperationName,
  UnlistedInput,
} from './operation.ts'
export { parseWireJson } from './parse-wire-json.ts'
export type { CallBucket, RateLimiter } from './rate-limiter.ts'
export { localRateLimiter } from './rate-limiter.ts'
export type { AuthorizationCallback } from './read-authorization-callback.ts'
export { readAuthorizationCallback } from './read-authorization-callback.ts'
export type { Webhook } from './read-webhook.ts'
export { readWebhook } from './read-webhook.ts'
export type { SellerTokens } from './seller-tokens.ts'
export type { CallerOf, Seller, Shop } from './shop.ts'
export type { SignedParts } from './sign-request.ts'
export { signRequest } from './sign-request.ts'
export type { TokenStore } from './stored-tokens.ts'
export { storedTokens } from './stored-tokens.ts'
export { takesShopCipher } from './takes-shop-cipher.ts'
export type { TikTokShopErrorKind } from './tiktok-shop-error.ts'
export { TikTokShopError } from './tiktok-shop-error.ts'
export type { TokenSource } from './token-source.ts'
export type { WebhookSignature } from './verify-webhook.ts'
export { verifyWebhook } from './verify-webhook.ts'
export { webhookTopic } from './webhook-topic.ts'
