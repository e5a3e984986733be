const longestSide = 2000
const worthwhile = 600 * 1024

/**
 * A photo small enough for a village's network: at most 2000 px a side, as JPEG, without its metadata.
 * Whatever this browser cannot read goes as it is; the server re-encodes every photo anyway.
 */
async function shrinkPhoto(photo: File): Promise<File> {
  if (photo.size < worthwhile || typeof createImageBitmap !== 'function') return photo
  try {
    const picture = await createImageBitmap(photo)
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
    return blob && blob.size < photo.size
      ? new File([blob], photo.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' })
      : photo
  } catch {
    return photo
  }
}

/** The form with its photos made small. */
export async function withSmallPhotos(form: FormData): Promise<FormData> {
  const small = new FormData()
  for (const [name, value] of form) {
    if (typeof value === 'string') small.append(name, value)
    else if (value.size > 0) small.append(name, await shrinkPhoto(value))
  }
  return small
}
