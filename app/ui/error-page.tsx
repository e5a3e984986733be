import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { ButtonLink } from './button'

const texts: Record<number, { title: string; help: string }> = {
  400: { title: '这个请求系统看不懂', help: '请返回上一页，检查填写的内容后再试。' },
  403: { title: '这个操作被拒绝', help: '请确认是在本系统的页面内操作，并已用自己的账号登录。' },
  404: {
    title: '没有这个页面，或您现在的身份看不到它',
    help: '请检查地址；如有多个身份，可点右上角自己的姓名，切换身份后再试。',
  },
  405: { title: '这一页不能这样操作', help: '请回到上一页，用页面上的按钮办理。' },
  409: { title: '内容已被别处修改', help: '您填写的内容没有丢失，请返回上一页核对后再试。' },
  413: { title: '文件或内容太大', help: '请减小后再上传；其他内容没有受影响。' },
  429: { title: '操作太频繁', help: '请稍等几分钟再试。' },
  503: { title: '这一项暂时不能用', help: '写作、评阅和别的工作不受影响，已保存的内容也没有受影响。请过几分钟再试。' },
}

const unexpected = {
  title: '系统出了点问题，没能完成这一步',
  help: '已保存的内容没有受影响。请刷新重试；若仍不行，请把出错时间告诉系统管理员。',
}

/** What went wrong and what to do, in words; a refusal brings words of its own. */
export function wordsOf(error: unknown): { status: number; title: string; help: string } {
  if (!isRouteErrorResponse(error)) return { status: 500, ...unexpected }
  const { status, data } = error
  const text = texts[status] ?? unexpected
  const said = typeof data === 'string' && /\p{Script=Han}/u.test(data) // the router's own words are no Chinese
  return { status, ...text, ...(said && { title: data }) }
}

/** Says what happened, what is safe and what to do next. */
export function ErrorPage() {
  const { status, title, help } = wordsOf(useRouteError())
  return (
    <div className="mx-auto max-w-xl py-16">
      <p className="text-sm text-ink-soft">{status}</p>
      <h1 className="mt-2 text-2xl">{title}</h1>
      <p className="mt-4 text-ink-soft">{help}</p>
      <p className="mt-8">
        <ButtonLink to="/">回到首页</ButtonLink>
      </p>
    </div>
  )
}
