import type { ReactNode } from 'react'
import { formatDateTime } from '../../ui/dates'
import { Badge } from '../../ui/page'
import type { databaseState, diskState, indexBacklog } from '../system/health.server'

type Props = {
  database: Awaited<ReturnType<typeof databaseState>>
  disk: Awaited<ReturnType<typeof diskState>>
  index: Awaited<ReturnType<typeof indexBacklog>>
  search: { documents: number; error: string | null }
  node: string
}

const size = (bytes: number) => (bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(1)} MB`)

/** The parts of the installation, each with its state in words. */
export function SystemFacts({ database, disk, index, search, node }: Props) {
  const scarce = disk.free < disk.total * 0.1
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[8em_1fr]">
      <Fact name="数据库" good>PostgreSQL {database.version}，{size(database.bytes)}，{database.connections} 个连接，{database.people} 个可用账号</Fact>
      <Fact name="检索" good={!search.error}>{search.error ? `连接不上：${search.error}。写作、评阅不受影响，恢复后自动补上` : `索引中有 ${search.documents} 篇`}</Fact>
      <Fact name="检索更新" good={index.failing === 0}>
        {index.open === 0 ? '全部跟上' : `等待 ${index.open} 条，最早 ${formatDateTime(index.oldest!)}`}{index.error && `；最近的错误：${index.error}`}
      </Fact>
      <Fact name="磁盘" good={!scarce}>剩余 {size(disk.free)}，共 {size(disk.total)}；上传文件 {size(disk.files)}，检索索引 {size(disk.search)}{scarce && '。空间不足一成，请尽快清理或扩容'}</Fact>
      <Fact name="运行环境" good>Node.js {node}</Fact>
    </dl>
  )
}

function Fact({ name, good, children }: { name: string; good: boolean; children: ReactNode }) {
  return (
    <>
      <dt className="font-medium">{name} <Badge tone={good ? 'good' : 'warning'}>{good ? '正常' : '要处理'}</Badge></dt>
      <dd className="max-sm:mb-2">{children}</dd>
    </>
  )
}
