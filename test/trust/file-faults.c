/* Preloaded into a process on Linux: counts its calls that change files below a folder, and at one of them ends the process,
 * or makes it and those after it fail. FAULT_FOLDER; FAULT_AT; FAULT_ERROR, an errno, or 0 to kill; FAULT_COUNT, a file. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long calls;
static long fault_at = -1;
static int fault_error;
static const char *folder, *count_file;

__attribute__((constructor)) static void start(void) {
  folder = getenv("FAULT_FOLDER");
  count_file = getenv("FAULT_COUNT");
  const char *at = getenv("FAULT_AT"), *error = getenv("FAULT_ERROR");
  if (at) fault_at = atol(at);
  if (error) fault_error = atoi(error);
}

__attribute__((destructor)) static void stop(void) {
  FILE *file = count_file ? fopen(count_file, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld", (long)calls);
  fclose(file);
}

/* Whether this call must fail. `needs_room`: what a full disk refuses. */
static int fails(const char *path, int needs_room) {
  if (!folder || !path || strncmp(path, folder, strlen(folder)) != 0) return 0;
  long call = atomic_fetch_add(&calls, 1) + 1;
  if (fault_at < 0 || call < fault_at) return 0;
  if (fault_error == 0) {
    kill(getpid(), SIGKILL);
    pause();
  }
  if (!needs_room && (fault_error == ENOSPC || fault_error == EDQUOT)) return 0;
  errno = fault_error;
  return 1;
}

static int fails_fd(int fd, int needs_room) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return fails(path, needs_room);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define BY_FD(name, room, result, params, args)              \
  result name params {                                       \
    if (fails_fd(fd, room)) return -1;                       \
    return REAL(name) args;                                  \
  }
#define BY_PATH(name, room, result, params, args)            \
  result name params {                                       \
    if (fails(path, room)) return -1;                        \
    return REAL(name) args;                                  \
  }

BY_FD(write, 1, ssize_t, (int fd, const void *bytes, size_t n), (fd, bytes, n))
BY_FD(pwrite, 1, ssize_t, (int fd, const void *bytes, size_t n, off_t at), (fd, bytes, n, at))
BY_FD(pwrite64, 1, ssize_t, (int fd, const void *bytes, size_t n, off64_t at), (fd, bytes, n, at))
BY_FD(writev, 1, ssize_t, (int fd, const struct iovec *parts, int n), (fd, parts, n))
BY_FD(ftruncate, 1, int, (int fd, off_t size), (fd, size))
BY_FD(ftruncate64, 1, int, (int fd, off64_t size), (fd, size))
BY_FD(fsync, 0, int, (int fd), (fd))
BY_FD(fdatasync, 0, int, (int fd), (fd))
BY_PATH(unlink, 0, int, (const char *path), (path))
BY_PATH(rmdir, 0, int, (const char *path), (path))
BY_PATH(mkdir, 1, int, (const char *path, mode_t mode), (path, mode))
BY_PATH(rename, 0, int, (const char *path, const char *to), (path, to))

#define OPEN(name)                                           \
  int name(const char *path, int flags, ...) {               \
    va_list rest;                                            \
    va_start(rest, flags);                                   \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                            \
    if (flags & O_CREAT && fails(path, 1)) return -1;        \
    return REAL(name)(path, flags, mode);                    \
  }
OPEN(open)
OPEN(open64)
