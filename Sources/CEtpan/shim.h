#include <libetpan/libetpan.h>

// Exported by the library, declared only in a header that is not installed (low-level/smtp/mailsmtp_private.h).
int mailsmtp_send_command(mailsmtp *session, char *command);
/// The reply's code, 0 where none came; its text without codes is then `session->response`, line by line.
int mailsmtp_read_response(mailsmtp *session);
