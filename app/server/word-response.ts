/** Answers with a .docx to be saved under its title, kept by no cache. */
export function wordResponse(title: string, bytes: Buffer): Response {
  const name = encodeURIComponent(`${title.replace(/[\\/:*?"<>|]/g, ' ')}.docx`)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': `attachment; filename="document.docx"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
