import { lengthOf, mergeSpans, type Span } from './span.ts';

/** One interval of a person's day. Unit of `start` and `end`: any, the same for the whole day. */
export interface Claimant {
  readonly start: number;
  readonly end: number;
  /** Method 1.3: 1 timer, 2 meeting, 3 solo block, 4 inferred session; 5 is background and never claims. */
  readonly precedence: number;
  /** Probability that the time was spent (method 1.2). */
  readonly weight: number;
}

/** Who got which part of a day. Arrays follow the order of the claimants. */
export interface DayClaims {
  readonly inHours: Float64Array;
  readonly outside: Float64Array;
  readonly working: number;
  readonly unaccounted: number;
  /** Stretches of the day with the position of whoever claims most of each; unclaimed time is left out. */
  readonly segments: readonly {
    readonly start: number;
    readonly end: number;
    readonly by: number;
  }[];
}

const lastClaimingPrecedence = 4;

/**
 * Shares out a day so that no minute counts twice: a lower precedence takes the probability that it happened and
 * leaves the rest to what lies beneath; equals split equally.
 *
 * Unit: that of the input.
 * Formula `time.allocateDay`: per elementary segment of length L, r = 1; for each precedence ascending with members G:
 * claim = r (1 - prod(1 - w)); each gets L claim w / sum w; r = r - claim. What is left, L r, is unaccounted inside
 * working time.
 * Source: method 1.4. Counting members by weight instead of walking them keeps a segment cheap however many
 * meetings overlap, and makes the sums independent of the order of the input.
 * Example: 9:00-10:00 and 9:30-10:30, both accepted: 45 and 45 minutes.
 */
export function claimDay(workSpans: readonly Span[], claimants: readonly Claimant[]): DayClaims {
  const spans = mergeSpans(workSpans);
  const cuts = cutsOf(spans, claimants);
  const classes = classesOf(claimants, cuts);
  const isWorking = coverage(spans, cuts);
  const segmentCount = Math.max(0, cuts.length - 1);

  let unaccounted = 0;
  for (let segment = 0; segment < segmentCount; segment++) {
    const length = (cuts[segment + 1] ?? 0) - (cuts[segment] ?? 0);
    const working = (isWorking[segment] ?? 0) > 0;
    const left = settleSegment(classes, segment, length, working);
    if (working) unaccounted += length * left;
  }

  const inHours = new Float64Array(claimants.length);
  const outside = new Float64Array(claimants.length);
  for (const { members, inRate, outRate } of classes) {
    for (const { position, from, to, weight } of members) {
      inHours[position] = weight * ((inRate[to] ?? 0) - (inRate[from] ?? 0));
      outside[position] = weight * ((outRate[to] ?? 0) - (outRate[from] ?? 0));
    }
  }
  const working = lengthOf(spans);
  return { inHours, outside, working, unaccounted, segments: largestClaims(cuts, classes) };
}

interface Member {
  readonly position: number;
  /** Ranks of start and end among the cuts. */
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** The members of one precedence. */
interface PrecedenceClass {
  readonly members: readonly Member[];
  /** Members with this weight that are active in each segment. */
  readonly active: readonly { readonly weight: number; readonly count: Int32Array }[];
  /** What weight 1 has claimed from the start of the day up to each cut, inside and outside working time. */
  readonly inRate: Float64Array;
  readonly outRate: Float64Array;
}

function claims({ start, end, precedence, weight }: Claimant): boolean {
  return end > start && weight > 0 && precedence <= lastClaimingPrecedence;
}

/** Every start and end of the day, each once, in order. */
function cutsOf(spans: readonly Span[], claimants: readonly Claimant[]): number[] {
  const ends: number[] = [];
  for (const span of spans) ends.push(span[0], span[1]);
  for (const claimant of claimants) {
    if (claims(claimant)) ends.push(claimant.start, claimant.end);
  }
  ends.sort((a, b) => a - b);
  return ends.filter((end, index) => end !== ends[index - 1]);
}

function rankOf(cuts: readonly number[], cut: number): number {
  let low = 0;
  let high = cuts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? Infinity) < cut) low = middle + 1;
    else high = middle;
  }
  return low;
}

function classesOf(claimants: readonly Claimant[], cuts: readonly number[]): PrecedenceClass[] {
  const groups: { readonly precedence: number; readonly members: Member[] }[] = [];
  for (let position = 0; position < claimants.length; position++) {
    const claimant = claimants[position];
    if (claimant === undefined || !claims(claimant)) continue;
    const { start, end, precedence, weight } = claimant;
    const member = { position, from: rankOf(cuts, start), to: rankOf(cuts, end), weight };
    const group = groups.find((known) => known.precedence === precedence);
    if (group === undefined) groups.push({ precedence, members: [member] });
    else group.members.push(member);
  }
  return groups
    .sort((a, b) => a.precedence - b.precedence)
    .map(({ members }) => ({
      members,
      active: activeByWeight(members, cuts.length),
      inRate: new Float64Array(cuts.length),
      outRate: new Float64Array(cuts.length),
    }));
}

function activeByWeight(members: readonly Member[], cutCount: number) {
  const active: { readonly weight: number; readonly count: Int32Array }[] = [];
  for (const { weight, from, to } of members) {
    let known = active.find((other) => other.weight === weight);
    if (known === undefined) {
      known = { weight, count: new Int32Array(cutCount) };
      active.push(known);
    }
    known.count[from] = (known.count[from] ?? 0) + 1;
    known.count[to] = (known.count[to] ?? 0) - 1;
  }
  for (const { count } of active) accumulate(count);
  return active.sort((a, b) => a.weight - b.weight);
}

function coverage(spans: readonly Span[], cuts: readonly number[]): Int32Array {
  const depth = new Int32Array(cuts.length);
  for (const [start, end] of spans) {
    const from = rankOf(cuts, start);
    const to = rankOf(cuts, end);
    depth[from] = (depth[from] ?? 0) + 1;
    depth[to] = (depth[to] ?? 0) - 1;
  }
  accumulate(depth);
  return depth;
}

function accumulate(counts: Int32Array): void {
  for (let index = 1; index < counts.length; index++) {
    counts[index] = (counts[index] ?? 0) + (counts[index - 1] ?? 0);
  }
}

/** Lets every precedence claim its part of one segment; answers the part of it that nobody claimed. */
function settleSegment(
  classes: readonly PrecedenceClass[],
  segment: number,
  length: number,
  working: boolean,
): number {
  let left = 1;
  for (const { active, inRate, outRate } of classes) {
    let weights = 0;
    let nobodyCame = 1;
    for (const { weight, count } of active) {
      const members = count[segment] ?? 0;
      weights += weight * members;
      nobodyCame *= power(1 - weight, members);
    }
    const perWeight = weights > 0 ? (length * left * (1 - nobodyCame)) / weights : 0;
    inRate[segment + 1] = (inRate[segment] ?? 0) + (working ? perWeight : 0);
    outRate[segment + 1] = (outRate[segment] ?? 0) + (working ? 0 : perWeight);
    left *= nobodyCame;
  }
  return left;
}

/** Integer power by squaring: the same digits on every machine, which `**` does not promise. */
function power(base: number, exponent: number): number {
  let result = 1;
  for (let rest = exponent, square = base; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

function largestClaims(cuts: readonly number[], classes: readonly PrecedenceClass[]) {
  const leaders = classes.map(({ members }) => heaviestPerSegment(members, cuts.length));
  const segments: { start: number; end: number; by: number }[] = [];
  for (let segment = 0; segment + 1 < cuts.length; segment++) {
    let best = 0;
    let by = -1;
    for (let index = 0; index < classes.length; index++) {
      const leader = leaders[index]?.[segment];
      const rates = classes[index];
      if (leader === undefined || rates === undefined) continue;
      const perWeight = rise(rates.inRate, segment) + rise(rates.outRate, segment);
      if (perWeight * leader.weight > best) {
        best = perWeight * leader.weight;
        by = leader.position;
      }
    }
    if (by < 0) continue;
    const start = cuts[segment] ?? 0;
    const end = cuts[segment + 1] ?? 0;
    const last = segments.at(-1);
    if (last?.by === by && last.end === start) last.end = end;
    else segments.push({ start, end, by });
  }
  return segments;
}

function rise(rate: Float64Array, segment: number): number {
  return (rate[segment + 1] ?? 0) - (rate[segment] ?? 0);
}

/**
 * The member with the most weight in each segment; among equals the one that began earlier, then the one given
 * first. Each member paints what nobody before it painted, and painted stretches are skipped in one step, so that
 * a day of thousands of overlapping entries stays fast.
 */
function heaviestPerSegment(members: readonly Member[], cutCount: number): (Member | undefined)[] {
  const painted: (Member | undefined)[] = [];
  const nextFree = new Int32Array(cutCount + 1);
  for (let segment = 0; segment <= cutCount; segment++) {
    nextFree[segment] = segment;
    painted.push(undefined);
  }
  const ordered = [...members].sort(
    (a, b) => b.weight - a.weight || a.from - b.from || a.position - b.position,
  );
  for (const member of ordered) {
    const { from, to } = member;
    for (let free = freeFrom(nextFree, from); free < to; free = freeFrom(nextFree, free)) {
      painted[free] = member;
      nextFree[free] = free + 1;
    }
  }
  return painted;
}

/** The first unpainted segment from here on; everything passed on the way is told of it. */
function freeFrom(nextFree: Int32Array, from: number): number {
  let free = from;
  while ((nextFree[free] ?? free) !== free) free = nextFree[free] ?? free;
  for (let step = from; step !== free;) {
    const following = nextFree[step] ?? free;
    nextFree[step] = free;
    step = following;
  }
  return free;
}
