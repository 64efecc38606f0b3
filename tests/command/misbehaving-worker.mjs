import workerpool from 'workerpool';

/** A worker that answers for most files, and is not to be had for some. */
workerpool.worker({ check });

function check(file) {
  switch (file) {
    case 'endless':
      for (;;);
    case 'greedy':
      return grow();
    case 'faulty':
      throw new Error('not foreseen');
    default:
      return { ok: true, file, findings: [], document: null };
  }
}

function grow() {
  const all = [];
  for (;;) all.push(new Array(1000).fill(all.length));
}
