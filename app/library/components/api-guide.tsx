import { Section } from '../../ui/page'

/** How a program asks, with examples that can be copied. */
export function ApiGuide({ origin, rate }: { origin: string; rate: number }) {
  const example = (path: string) => `curl -H "Authorization: Bearer 密钥" "${origin}/api/v1${path}"`
  const examples = [
    ['检索', '/search?q=留守妇女&year=2012&sort=date'],
    ['检索并按主题、市计数', '/search?q=留守妇女&open=theme&open=city'],
    ['检索建议（汉字或拼音首字母）', '/suggestions?q=lsfn'],
    ['一篇的全文和引文', '/documents/report/编号'],
  ] as const
  return (
    <Section title="怎样使用">
      <ul className="list-disc pl-5">
        <li>每个请求在 Authorization 头里带密钥；参数与检索页的地址相同。</li>
        <li>每个密钥每分钟最多 {rate} 次，超过时回答 429，Retry-After 说明要等几秒。</li>
        <li>密钥代表您现在的身份；身份撤销、账号停用或密钥作废后立即失效。</li>
        <li>
          完整说明（OpenAPI）：<a href="/api/v1/openapi.json">/api/v1/openapi.json</a>
        </li>
      </ul>
      <dl className="mt-4">
        {examples.map(([label, path]) => (
          <div key={path}>
            <dt className="mt-3 font-medium">{label}</dt>
            <dd>
              <pre className="mt-1 whitespace-pre-wrap break-all rounded-box border border-line bg-sunken p-3 text-sm">
                {example(path)}
              </pre>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
