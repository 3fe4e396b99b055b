/** The gates to be recomputed, each after those it reads. */

/** A binary min-heap of node numbers. */
export class MinHeap {
  private readonly heap: number[] = [];

  push(gate: number): void {
    const { heap } = this;
    let i = heap.push(gate) - 1;
    while (i > 0 && heap[(i - 1) >> 1] > gate) {
      heap[i] = heap[(i - 1) >> 1];
      i = (i - 1) >> 1;
    }
    heap[i] = gate;
  }

  pop(): number | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1] < heap[child]) child++;
      if (heap[child] >= last) break;
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = last;
    return top;
  }
}
