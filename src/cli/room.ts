/** A room that holds so many things of so much weight together; whoever comes when it is full waits. */
export interface Room {
  /** Waits until there is room. One thing that is too heavy by itself is let in alone. For one caller at a time. */
  readonly enter: (weight: number) => Promise<void>;
  readonly leave: (weight: number) => void;
  /** Ends all waiting, now and later, with an error. */
  readonly fail: (error: Error) => void;
}

export function openRoom({ most, heaviest }: { most: number; heaviest: number }): Room {
  let count = 0;
  let weight = 0;
  let failure: Error | null = null;
  let wake: () => void = () => {};
  return {
    async enter(added) {
      while (failure === null && count > 0 && (count >= most || weight + added > heaviest))
        await new Promise<void>((resolve) => (wake = resolve));
      if (failure !== null) throw failure;
      count++;
      weight += added;
    },
    leave(removed) {
      count--;
      weight -= removed;
      wake();
    },
    fail(error) {
      failure ??= error;
      wake();
    },
  };
}
