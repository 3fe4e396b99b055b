/** Results for texts that are asked for again and again. */

/** The same function, which gives its last results without computing them; when it knows `most`, it forgets them all. */
export function remembered<T>(compute: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      result = compute(text);
      if (known.size >= most) known.clear();
      known.set(text, result);
    }
    return result;
  };
}
