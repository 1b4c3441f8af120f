/* The floor that no import can go below: libetpan's bare parse of every message of an mbox, and nothing done with it.
 *
 *     bench-floor FILE
 *
 * Prints "messages bytes seconds" on one line. Splits at "\n\nFrom ", which is right for a box that make-mailbox made.
 * Each message is copied into a buffer with one byte more, since the decoder may read one byte beyond the end. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <libetpan/libetpan.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static int parse(const char *start, size_t length, char **buffer, size_t *capacity) {
  if (length + 1 > *capacity) {
    *capacity = 2 * (length + 1);
    *buffer = realloc(*buffer, *capacity);
    if (*buffer == NULL) return 0;
  }
  memcpy(*buffer, start, length);
  (*buffer)[length] = 0;
  size_t index = 0;
  struct mailmime *mime = NULL;
  if (mailmime_parse(*buffer, length, &index, &mime) != MAILIMF_NO_ERROR) return 0;
  mailmime_free(mime);
  return 1;
}

int main(int argc, char **argv) {
  int file = argc == 2 ? open(argv[1], O_RDONLY) : -1;
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) {
    perror("bench-floor FILE");
    return 2;
  }
  size_t size = (size_t)status.st_size;
  const char *box = mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0);
  if (box == MAP_FAILED) {
    perror("mmap");
    return 2;
  }
  madvise((void *)box, size, MADV_SEQUENTIAL);

  double begin = now();
  long messages = 0;
  char *buffer = NULL;
  size_t capacity = 0;
  const char *end = box + size, *line = box;
  while (line < end) {
    const char *text = memchr(line, '\n', (size_t)(end - line));
    if (text == NULL) break;
    text += 1;
    const char *next = memmem(text, (size_t)(end - text), "\n\nFrom ", 7);
    const char *stop = next ? next + 1 : end;
    messages += parse(text, (size_t)(stop - text), &buffer, &capacity);
    /* What has been read is let go of, so that the peak says what parsing needs. */
    size_t done = (size_t)(stop - box) & ~(size_t)0xFFFFF;
    if (done >= 1 << 24) madvise((void *)box, done, MADV_DONTNEED);
    line = next ? next + 2 : end;
  }
  printf("%ld %zu %.6f\n", messages, size, now() - begin);
  return 0;
}
