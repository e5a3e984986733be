/** The report as it was handed in, beside the edition; never changed. */
export function OriginalText({ original }: { original: Record<string, string> | null }) {
  if (!original) return null
  const parts = [['情况', original.situation], ['分析', original.analysis], ['建议', original.advice]] as const
  return (
    <section aria-label="原稿" className="rounded-box border border-line bg-paper p-5 xl:sticky xl:top-4 xl:max-h-[calc(100vh-2rem)] xl:overflow-y-auto" tabIndex={0}>
      <h2 className="text-lg">原稿</h2>
      <p className="mt-2 font-medium">{original.title}</p>
      <p className="mt-2 text-sm text-ink-soft">{original.abstract}</p>
      {parts.map(([name, text]) => (
        <div key={name}>
          <h3 className="mt-5 font-medium">{name}</h3>
          <p className="whitespace-pre-wrap leading-8">{text}</p>
        </div>
      ))}
    </section>
  )
}
