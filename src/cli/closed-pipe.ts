/** `... | head` closes our output while we still write: what nobody reads is let go of, and the work goes on to its end. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
