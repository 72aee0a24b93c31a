/**
 * A refusal by the storage service. Codes are those of the documentation (error handling of the Key-Value
 * Store and of the Custom Entity Store) if it names one; the others are marked where they are made.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A request that is malformed. */
export function badRequest(code: string, message: string): StorageError {
  return new StorageError(400, code, message);
}
