const unitEnding = /(会|联|部|处|室|局|院|校|中心|所|站|办|社|委)$/

/**
 * The unit and the people of a line under a title.
 *
 * @example readByline('冠县妇女联合会　王芳、李梅') // { organization: '冠县妇女联合会', authors: ['王芳', '李梅'] }
 */
export function readByline(byline: string): { organization?: string; authors: string[] } {
  const parts = byline.split(/[\s、，,]+/).filter(Boolean)
  const [first = '', ...rest] = parts
  const unit = rest.length > 0 && first.length > 3 && unitEnding.test(first)
  return unit ? { organization: first, authors: rest } : { authors: parts }
}
