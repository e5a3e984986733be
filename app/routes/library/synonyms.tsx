import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { synonymSchema } from '../../library/schema'
import { addSynonyms, listSynonyms } from '../../library/synonyms.server'
import { synonymNames } from '../../library/wording'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { Choices, TextField } from '../../ui/field'
import { EmptyState, PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '同义词 · 妇情' }]

const types = Object.entries(synonymNames).map(([value, label]) => ({ value, label }))

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'synonym.keep')
  return { groups: await listSynonyms(), term: (new URL(args.request.url).searchParams.get('term') ?? '').slice(0, 20) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'synonym.keep')
  const form = await readForm(args.request, synonymSchema)
  if (!form.ok) return data(form.refused, 422)
  const added = await attempt(form.values, () => addSynonyms(actor, form.value))
  return added.ok ? redirect('/search/synonyms') : data(added.refused, 422)
}

export default function Synonyms() {
  const { groups, term } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const [canonical, variants] = [refused?.values.canonical ?? term, refused?.values.variants ?? ''].map(String)
  return (
    <div className="max-w-4xl">
      <PageHeader
        title="同义词"
        lead="查其中一个词，别的词也会查到，结果页上写明“同时查找”。系统自带的同义词之外，在这里补充；十秒内对所有检索生效，随时可以撤销。"
        trail={[{ to: '/search/misses', label: '没有查到的词' }]}
      />
      <Section title="补充一组">
        <Form method="post" key={canonical} className="max-w-xl">
          <TextField
            name="canonical"
            label="词语"
            defaultValue={canonical}
            maxLength={20}
            required
            errors={refused?.errors.canonical}
          />
          <TextField
            name="variants"
            label="和它同义的词"
            help="资料里实际用的说法；几个词用顿号隔开。"
            defaultValue={variants}
            maxLength={180}
            required
            errors={refused?.errors.variants}
          />
          <Choices
            name="type"
            label="它们的关系"
            multiple={false}
            required
            options={types}
            chosen={[String(refused?.values.type ?? 'eq')]}
            errors={refused?.errors.type}
          />
          <Button>加入</Button>
        </Form>
      </Section>
      <Section title="已补充的">
        {groups.length === 0 ? (
          <EmptyState title="还没有补充过" />
        ) : (
          <ul className="divide-y divide-line">
            {groups.map(({ id, type, canonical: word, variants: others, addedAt, by }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
                <span>
                  <strong className="font-medium">{word}</strong>　{others.join('、')}
                  <span className="block text-sm text-ink-soft">
                    {synonymNames[type]}　{by} {formatDate(addedAt)} 补充
                  </span>
                </span>
                <Form method="post" action={`/search/synonyms/${id}/withdrawal`}>
                  <Button tone="quiet" aria-label={`撤销 ${word}`}>
                    撤销
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}
