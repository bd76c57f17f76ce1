import type { Page } from 'playwright-core'

/** Words that stay as they are in Chinese: names, formats, units and keys. */
const same =
  /\b(rts_sla_time|tts_sla_time|shipping_due_time|collection_due_time|delivery_sla_time|delivery_due_time|release_date|partner\.tiktokshop\.com|npm (start|run \S+)|sign-in-link|app (key|secret)|service id|redirect url|apache license|noto sans (sc|thai)|inter|sil|tiktok shop|tiktok|supercargo|csv|xlsx|excel|sku|gmt|pst|utc|english|open|enter|esc|rm|nobody)\b/gi

/** Every string that the API has answered on this page: data may be in any language. */
export function answersOf(page: Page): Set<string> {
  const texts = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value)
    else if (Array.isArray(value)) value.forEach(collect)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  page.on('response', response => {
    if (response.url().includes('/api/') && !response.url().includes('/api/live')) {
      void response.json().then(collect, () => undefined)
    }
  })
  return texts
}

/** Texts, labels, hints and placeholders with Latin words that no answer of the API contains. */
export async function englishLeftovers(page: Page, answers: ReadonlySet<string>): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      if (parent && !parent.closest('script, style, noscript') && parent.checkVisibility()) {
        found.push(walker.currentNode.textContent ?? '')
      }
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        found.push(element.getAttribute(name) ?? '')
    }
    return found
  })
  const data = [...answers]
    .filter(text => /[A-Za-z]{2}/.test(text))
    .sort((one, other) => other.length - one.length)
  return [...new Set(shown)].filter(text => {
    if (!/[A-Za-z]{2}/.test(text)) return false
    // Either may cut into what the other would have taken whole.
    const dataFirst = without(data, text).replace(same, '')
    const namesFirst = without(data, text.replace(same, ''))
    return [dataFirst, namesFirst].every(rest => /[A-Za-z]{2}/.test(rest))
  })
}

function without(data: readonly string[], text: string): string {
  return data.reduce((left, known) => left.replaceAll(known, ''), text)
}
