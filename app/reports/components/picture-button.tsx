import { useState, type ChangeEvent } from 'react'

type Answer = { kind: 'added'; src: string } | { kind: 'refused'; message: string }

/** Uploads a picture and puts it at the cursor. */
export function PictureButton({
  reportId,
  onPicture,
}: {
  reportId: string
  onPicture: (src: string, alt: string) => void
}) {
  const [message, setMessage] = useState<string | null>(null)

  async function upload({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0]
    if (!file) return
    setMessage('正在上传图片…')
    const answer = await send(reportId, file)
    target.value = ''
    setMessage(answer.kind === 'refused' ? answer.message : null)
    if (answer.kind === 'added') onPicture(answer.src, file.name.replace(/\.[^.]*$/, '').replace(/[[\]()\\]/g, ''))
  }

  return (
    <>
      <label className="min-h-tap content-center rounded-box border border-transparent px-2 text-sm hover:border-line-strong has-focus-visible:outline-3 has-focus-visible:outline-plum">
        图片
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          className="sr-only"
          onChange={upload}
          onInput={(event) => event.stopPropagation()}
        />
      </label>
      {message && (
        <span role="status" className="content-center text-sm text-signal">
          {message}
        </span>
      )}
    </>
  )
}

async function send(reportId: string, file: File): Promise<Answer> {
  const body = new FormData()
  body.set('picture', file)
  try {
    const response = await fetch(`/reports/${reportId}/uploads`, { method: 'POST', body, redirect: 'error' })
    return (await response.json()) as Answer
  } catch {
    return {
      kind: 'refused',
      message: '图片没有传上去，可能是网络不通或登录已过期。文字没有受影响，请稍后再试。',
    }
  }
}
