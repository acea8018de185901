/** A person is typing into a cell: Excel refuses batches, or lets those wait that asked for it. */
export class CellEditing {
  private active = false;
  private readonly waiting: (() => void)[] = [];

  get isActive(): boolean {
    return this.active;
  }

  begin(): void {
    this.active = true;
  }

  /** The person pressed Enter or Esc; what waited goes on. */
  end(): void {
    this.active = false;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Resolves when nobody is typing. */
  ended(): Promise<void> {
    if (!this.active) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
