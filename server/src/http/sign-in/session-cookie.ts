import type { FastifyReply } from 'fastify'
import { sessionDays } from './session.ts'

/** Over https the browser itself sees to it that no other host or plain page sets this cookie. */
export function cookieName(publicUrl: string): string {
  return isSecure(publicUrl) ? '__Host-supercargo_session' : 'supercargo_session'
}

export function setSessionCookie(reply: FastifyReply, publicUrl: string, token: string): void {
  reply.setCookie(cookieName(publicUrl), token, {
    ...attributes(publicUrl),
    maxAge: sessionDays * 24 * 60 * 60,
  })
}

export function clearSessionCookie(reply: FastifyReply, publicUrl: string): void {
  reply.clearCookie(cookieName(publicUrl), attributes(publicUrl))
}

function attributes(publicUrl: string) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(publicUrl) } as const
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:')
}
