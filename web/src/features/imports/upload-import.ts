import { Refused } from '../../api/refused.ts'

/** A file is sent as a form, which the typed client does not know; everything else is as in `api/client.ts`. */
export async function uploadImport(file: File): Promise<{ id: string }> {
  const form = new FormData()
  form.append('file', file)
  const response = await fetch('/api/imports', {
    method: 'POST',
    body: form,
    headers: { 'x-supercargo': '1' },
  })
  if (!response.ok) throw await Refused.from(response)
  return (await response.json()) as { id: string }
}
