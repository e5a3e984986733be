import { Notice } from '../../ui/page'

/** A first password, on this page and never again. */
export function FirstPassword({ name, username, password }: { name: string; username: string; password: string }) {
  return (
    <Notice tone="good" title={`请把下面的账号和初始密码交给${name}`}>
      <dl className="my-3 grid max-w-sm grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1">
        <dt>账号</dt>
        <dd className="font-mono text-lg">{username}</dd>
        <dt>初始密码</dt>
        <dd className="select-all font-mono text-lg">{password}</dd>
      </dl>
      <p>
        初始密码只在这里显示这一次，离开本页后谁也看不到；本人第一次登录时必须改成自己的密码。请当面或电话告知，不要发在群里。
      </p>
    </Notice>
  )
}
