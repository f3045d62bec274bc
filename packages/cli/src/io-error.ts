const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a file stands where a folder is needed',
  EISDIR: 'it is a folder',
  ELOOP: 'symbolic links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it is not there',
  EMFILE: 'too many files are open',
}

/** The system's code, such as `ENOENT`, or `''`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** The reason in a few words, without paths. */
export function reasonOf(error: unknown): string {
  const code = errorCode(error)
  return REASONS[code] ?? (code === '' ? String(error) : code)
}
