const ESCAPES: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '&': '&amp;',
}

/** Escapes text for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[<>"'&]/g, (found) => ESCAPES[found] ?? found)
}

/** An absolute http or https address without spaces, quotes or control characters. */
export function isWebAddress(href: string): boolean {
  return /^https?:\/\/[^\s\u0000-\u001f"'<>`\\]+$/i.test(href) && URL.canParse(href)
}

/** A picture kept by this application: /files/NAME, no query, no dots that climb. */
export function isOwnFile(src: string): boolean {
  return /^\/files\/[A-Za-z0-9][\w-]*(?:\.[A-Za-z0-9]+)?$/.test(src)
}
