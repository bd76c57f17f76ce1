import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../../kernel/refusal.ts'
import { maxFileBytes } from './file/file-parts.ts'
import type { IncomingFile } from './receive-import.ts'

/** One byte more than is taken, so that what is too large is told from what was cut. */
const limits = { fileSize: maxFileBytes + 1, files: 1, fields: 10, fieldSize: 200 }
const fields = ['shopId', 'market', 'timeZone'] as const

/**
 * The file of a multipart request, still streaming, with the fields that came before it.
 * @throws Refusal `import.file-missing`
 */
export async function readUpload(request: FastifyRequest): Promise<IncomingFile> {
  const file = request.isMultipart() ? await request.file({ limits }) : undefined
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
