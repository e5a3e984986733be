import type { CampaignRules } from '../../accounts/campaign-rules'
import type { Check } from '../checks'
import type { ReportContent } from '../content'
import type { PanelEntry } from '../sources.server'
import { CheckList } from './check-list'
import { DiaryPanel } from './diary-panel'
import { Outline } from './outline'
import { TextCounts } from './text-counts'

type Props = {
  content: ReportContent
  rules: CampaignRules
  checks: Check[]
  entries: PanelEntry[]
  form: string
}

/** Beside the text: outline, lengths, diary, checks. Below it on a phone. */
export function DraftMargin({ content, rules, checks, entries, form }: Props) {
  return (
    <aside
      aria-label="写作参考"
      className="mt-8 lg:sticky lg:top-20 lg:mt-0 lg:max-h-[calc(100vh-6rem)] lg:self-start lg:overflow-y-auto lg:pr-1"
    >
      <Block title="提纲">
        <Outline content={content} />
      </Block>
      <Block title="字数">
        <TextCounts content={content} rules={rules} />
      </Block>
      <Block title="妇情日记">
        <DiaryPanel entries={entries} form={form} />
      </Block>
      <Block title="报送前检查">
        <CheckList checks={checks} />
      </Block>
    </aside>
  )
}

function Block({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mb-5 border-t border-line pt-3">
      <h2 className="mb-2 text-base">{title}</h2>
      {children}
    </section>
  )
}
