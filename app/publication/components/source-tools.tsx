import type { RefObject } from 'react'

type Tool = { label: string; before: string; after: string; empty: string; block?: true }

const tools: Tool[] = [
  { label: '小标题', before: '### ', after: '', empty: '小标题', block: true },
  { label: '加粗', before: '**', after: '**', empty: '要强调的字' },
  { label: '引语', before: '<Quote source="说话人">\n\n', after: '\n\n</Quote>', empty: '引用的话', block: true },
  { label: '数据框', before: '<DataBox title="标题">\n\n', after: '\n\n</DataBox>', empty: '- 数据', block: true },
  { label: '编者按', before: '<Note>\n\n', after: '\n\n</Note>', empty: '按语', block: true },
]

/** Sets the few marks an article may hold around what is selected, so that nobody has to know them by heart. */
export function SourceTools({
  area,
  onChange,
}: {
  area: RefObject<HTMLTextAreaElement>
  onChange: (text: string) => void
}) {
  const use = ({ before, after, empty, block }: Tool) => {
    const field = area.current
    if (!field) return
    const { selectionStart: start, selectionEnd: end, value } = field
    const chosen = value.slice(start, end) || empty
    const lead = block && start > 0 && !value.slice(0, start).endsWith('\n\n') ? '\n\n' : ''
    field.setRangeText(`${lead}${before}${chosen}${after}${block ? '\n\n' : ''}`, start, end, 'end')
    const from = start + lead.length + before.length
    field.setSelectionRange(from, from + chosen.length)
    field.focus()
    onChange(field.value)
  }
  return (
    <div role="toolbar" aria-label="编辑工具" className="mb-1 flex flex-wrap gap-1">
      {tools.map((tool) => (
        <button
          key={tool.label}
          type="button"
          onClick={() => use(tool)}
          className="min-h-tap rounded-box border border-line px-3 text-sm hover:border-line-strong hover:bg-plum-pale"
        >
          {tool.label}
        </button>
      ))}
    </div>
  )
}
