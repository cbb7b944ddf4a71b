/** Waits of one operation that need no data of a loader, such as pauses within a long list. */
class OperationWaits {
  private under = 0;
  private readonly works: (() => void)[] = [];

  begin(): void {
    this.under += 1;
  }

  end(): void {
    this.under -= 1;
    if (this.under === 0) for (const work of this.works.splice(0)) this.whenOver(work);
  }

  /** Carries out a work once no wait is left and all that follows from the last has been done. */
  whenOver(work: () => void): void {
    void Promise.resolve().then(() =>
      process.nextTick(() => (this.under > 0 ? this.works.push(work) : work())),
    );
  }
}

const ofOperation = new WeakMap<object, OperationWaits>();

/** Waits of the operation to which a GraphQL context object belongs. */
export function waitsOf(context: object): OperationWaits {
  const waits = ofOperation.get(context) ?? new OperationWaits();
  ofOperation.set(context, waits);
  return waits;
}
