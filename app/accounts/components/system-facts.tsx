import type { ReactNode } from 'react'
import { formatDateTime } from '../../ui/dates'
import { Badge } from '../../ui/page'
import { engineTroubles } from '../wording'
import type { databaseState, diskState, indexBacklog } from '../system/health.server'

type Props = {
  database: Awaited<ReturnType<typeof databaseState>>
  disk: Awaited<ReturnType<typeof diskState>>
  index: Awaited<ReturnType<typeof indexBacklog>>
  search: { documents: number; ok: boolean; rebuilding: boolean; trouble: string | null; detail: string | null }
  node: string
}

const size = (bytes: number) => (bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(1)} MB`)

/** The parts of the installation, each with its state in words. */
export function SystemFacts({ database, disk, index, search, node }: Props) {
  const scarce = disk.free < disk.total * 0.1
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[8em_1fr]">
      <Fact name="数据库" good>
        PostgreSQL {database.version}，{size(database.bytes)}，{database.connections} 个连接，{database.people}{' '}
        个可用账号
      </Fact>
      <Fact name="检索" good={search.ok}>
        {search.ok
          ? `索引中有 ${search.documents} 篇`
          : `${engineTroubles[search.trouble ?? ''] ?? '不能用'}。写作、评阅不受影响`}
        {search.rebuilding && '；正在重建，期间照常检索'}
        {search.detail && <span className="block text-sm text-ink-soft">{search.detail}</span>}
      </Fact>
      <Fact name="检索更新" good={index.failing === 0}>
        {index.open === 0
          ? '全部跟上'
          : `等待 ${index.open} 条，其中 ${index.failing} 条没有成功、正在自动重试，最早 ${formatDateTime(index.oldest!)}`}
        {index.error && <span className="block text-sm text-ink-soft">最近的错误：{index.error}</span>}
      </Fact>
      <Fact name="磁盘" good={!scarce}>
        剩余 {size(disk.free)}，共 {size(disk.total)}；上传文件 {size(disk.files)}，检索索引 {size(disk.search)}
        {scarce && '。空间不足一成，请尽快清理或扩容'}
      </Fact>
      <Fact name="运行环境" good>
        Node.js {node}
      </Fact>
    </dl>
  )
}

function Fact({ name, good, children }: { name: string; good: boolean; children: ReactNode }) {
  return (
    <>
      <dt className="font-medium">
        {name} <Badge tone={good ? 'good' : 'warning'}>{good ? '正常' : '要处理'}</Badge>
      </dt>
      <dd className="max-sm:mb-2">{children}</dd>
    </>
  )
}
