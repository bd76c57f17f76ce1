import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../kernel/refusal.ts'
import type { IncomingFile } from './receive-import.ts'

const fields = ['shopId', 'market', 'timeZone'] as const

/**
 * The file of a multipart request, still streaming, with the fields that came before it.
 * @throws Refusal `import.file-missing`
 */
export async function readUpload(request: FastifyRequest): Promise<IncomingFile> {
  const file = request.isMultipart() ? await request.file() : undefined
  if (!file) {
    throw new Refusal('invalid', 'import.file-missing', 'Send the file as a field “file” of a form.')
  }
  const said: Partial<Record<(typeof fields)[number], string>> = {}
  for (const name of fields) {
    const field = file.fields[name]
    if (field && 'value' in field && typeof field.value === 'string' && field.value !== '')
      said[name] = field.value
  }
  return { ...said, fileName: file.filename, bytes: file.file }
}
