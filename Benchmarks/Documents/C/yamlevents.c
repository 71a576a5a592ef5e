/* Counts the events of a YAML file with libyaml alone and prints the best of five runs: the most any reader on top
   of it can reach. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

static double seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static long events(const unsigned char *text, size_t size) {
    yaml_parser_t parser;
    yaml_event_t event;
    long count = 0;
    int last = 0;
    if (!yaml_parser_initialize(&parser)) return -1;
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, text, size);
    while (!last) {
        if (!yaml_parser_parse(&parser, &event)) {
            count = -1;
            break;
        }
        count++;
        last = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return count;
}

int main(int argc, char **argv) {
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
    if (!file || fseek(file, 0, SEEK_END)) return 1;
    long size = ftell(file);
    rewind(file);
    unsigned char *text = malloc(size + 1);
    if (!text || fread(text, 1, size, file) != (size_t)size) return 1;
    double best = 1e9;
    long count = 0;
    for (int run = 0; run < (argc > 2 ? atoi(argv[2]) : 5); run++) {
        double start = seconds();
        count = events(text, size);
        double taken = seconds() - start;
        if (taken < best) best = taken;
    }
    printf("seconds=%.6f events=%ld\n", best, count);
    return count < 0;
}
