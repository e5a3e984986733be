import { Link } from '@remix-run/react'

/** The way to the person's own things in the library, with what is new among them. */
export function OwnLinks({ fresh, misses }: { fresh: number | null; misses: boolean }) {
  const link = 'inline-flex min-h-tap items-center'
  return (
    <nav aria-label="我的资料" className="flex flex-wrap gap-x-5 text-sm">
      <Link to="/saved-searches" className={link}>
        已存检索{fresh ? `（新到 ${fresh} 条）` : ''}
      </Link>
      <Link to="/reading-list" className={link}>
        阅读清单
      </Link>
      <Link to="/search/exports" className={link}>
        导出的清单
      </Link>
      <Link to="/api-keys" className={link}>
        程序接口
      </Link>
      {misses && (
        <Link to="/search/misses" className={link}>
          没有查到的词
        </Link>
      )}
    </nav>
  )
}
