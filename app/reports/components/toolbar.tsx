import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { PictureButton } from './picture-button'

type Tool = { label: string; run: (editor: Editor) => void; active?: string | [string, object] }

const tools: Tool[] = [
  {
    label: '大标题',
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    active: ['heading', { level: 2 }],
  },
  {
    label: '小标题',
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    active: ['heading', { level: 3 }],
  },
  { label: '加粗', run: (editor) => editor.chain().focus().toggleBold().run(), active: 'bold' },
  { label: '项目', run: (editor) => editor.chain().focus().toggleBulletList().run(), active: 'bulletList' },
  { label: '编号', run: (editor) => editor.chain().focus().toggleOrderedList().run(), active: 'orderedList' },
  { label: '引用', run: (editor) => editor.chain().focus().toggleBlockquote().run(), active: 'blockquote' },
  {
    label: '表格',
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  { label: '撤销', run: (editor) => editor.chain().focus().undo().run() },
  { label: '重做', run: (editor) => editor.chain().focus().redo().run() },
]

const tableTools: Tool[] = [
  { label: '加行', run: (editor) => editor.chain().focus().addRowAfter().run() },
  { label: '加列', run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { label: '删行', run: (editor) => editor.chain().focus().deleteRow().run() },
  { label: '删列', run: (editor) => editor.chain().focus().deleteColumn().run() },
  { label: '删表', run: (editor) => editor.chain().focus().deleteTable().run() },
]

/** One toolbar for the three parts; it acts on the part with the cursor. */
export function Toolbar({ editor, reportId }: { editor: Editor | null; reportId: string }) {
  const [marks, setMarks] = useState<string[]>([])
  useEffect(() => {
    if (!editor) return
    const read = () =>
      setMarks((before) => {
        const now = [
          ...tools.filter((tool) => isActive(editor, tool)).map(({ label }) => label),
          ...(editor.isActive('table') ? ['in table'] : []),
        ]
        return now.join() === before.join() ? before : now
      })
    editor.on('transaction', read)
    return () => void editor.off('transaction', read)
  }, [editor])
  return (
    <div
      role="toolbar"
      aria-label="编辑工具"
      className="sticky top-15 z-10 mb-3 flex flex-wrap gap-1 border-b border-line bg-ground py-1"
    >
      {tools.map((tool) => (
        <ToolButton
          key={tool.label}
          tool={tool}
          editor={editor}
          pressed={tool.active ? marks.includes(tool.label) : undefined}
        />
      ))}
      <PictureButton
        reportId={reportId}
        onPicture={(src, alt) => editor?.chain().focus().setImage({ src, alt }).run()}
      />
      {marks.includes('in table') &&
        tableTools.map((tool) => <ToolButton key={tool.label} tool={tool} editor={editor} />)}
    </div>
  )
}

const isActive = (editor: Editor, { active }: Tool) =>
  active === undefined ? false : typeof active === 'string' ? editor.isActive(active) : editor.isActive(...active)

function ToolButton({ tool, editor, pressed }: { tool: Tool; editor: Editor | null; pressed?: boolean | undefined }) {
  return (
    <button
      type="button"
      disabled={!editor}
      aria-pressed={pressed}
      onClick={() => editor && tool.run(editor)}
      className="min-h-tap rounded-box border border-transparent px-2 text-sm hover:border-line-strong aria-pressed:border-plum aria-pressed:bg-plum-pale aria-pressed:text-plum-deep"
    >
      {tool.label}
    </button>
  )
}
