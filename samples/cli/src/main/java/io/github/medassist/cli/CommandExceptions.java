// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.cli;

import io.github.medassist.client.ApiException;
import io.github.medassist.client.ConnectionException;
import io.github.medassist.client.MedassistException;
import io.github.medassist.core.policy.PackException;
import io.github.medassist.core.problem.InvalidInputException;
import io.github.medassist.core.problem.Problem;
import io.github.medassist.core.problem.ProblemException;
import io.github.medassist.core.value.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Turns whatever ended a command into one line; none quotes what may be personal or secret. */
final class CommandExceptions {
  private CommandExceptions() {}

  static CommandException of(Exception e) {
    if (e instanceof CommandException failure) {
      return failure;
    }
    if (e instanceof UncheckedIOException && e.getCause() instanceof IOException io) {
      return of(io);
    }
    if (e instanceof IOException io) {
      return of(io);
    }
    if (e instanceof InvalidInputException invalid) {
      return CommandException.usage(
          invalid.code().title().zh() + at(invalid.pointer()) + "；" + invalid.remedy().zh(),
          invalid.code().title().en() + at(invalid.pointer()) + ": " + invalid.remedy().en());
    }
    if (e instanceof PackException) {
      return CommandException.failed("政策包有误", String.valueOf(e.getMessage()));
    }
    if (e instanceof ApiException api) {
      return CommandException.failed(
          api.title() == null ? "服务未能答复" : text(api.problem()).zh(),
          String.valueOf(api.getMessage()));
    }
    if (e instanceof ConnectionException connection && "NO_SNAPSHOT".equals(connection.code())) {
      return CommandException.failed(
          "本机没有这位参保人的记录：有网络时先 medassist snapshot keep",
          "No record is kept here: run medassist snapshot keep while there is a network");
    }
    if (e instanceof MedassistException) {
      return CommandException.failed("没有得到服务的答复", String.valueOf(e.getMessage()));
    }
    if (e instanceof ResourceNotFoundException) {
      return CommandException.failed(
          "没有这个表，请检查 --table 与 --store", "There is no such table: check --table and --store");
    }
    if (e instanceof SdkException) {
      return CommandException.failed(
          "存储无法访问，请检查 --store、网络与 AWS 凭证",
          "The store cannot be reached: check --store, the network and the AWS credentials");
    }
    if (e instanceof ProblemException) {
      return CommandException.failed("存储繁忙，请稍后再试", "The store is busy: try again in a moment");
    }
    // The class alone: a message may quote the input.
    return CommandException.failed(
        "程序错误，请报告：" + e.getClass().getName(),
        "A defect of this program: report it with this name and the command");
  }

  /** What is wrong and how to mend it; an older service says the latter in English alone. */
  static Text text(Problem problem) {
    String title = String.valueOf(problem.title());
    return problem.detailEn() == null
        ? Text.of(title, String.valueOf(problem.detail()))
        : Text.of(title + "；" + problem.detail(), problem.titleEn() + ": " + problem.detailEn());
  }

  private static String at(String pointer) {
    return pointer.isEmpty() ? "" : "（" + pointer.substring(1) + "）";
  }

  private static CommandException of(IOException e) {
    if (e instanceof NoSuchFileException file) {
      return CommandException.failed(
          "没有这个文件：" + file.getFile() + "，请检查路径", "There is no such file: check its path");
    }
    if (e instanceof AccessDeniedException file) {
      return CommandException.failed(
          "没有权限读写：" + file.getFile() + "，请修改其权限或另选文件",
          "Not allowed to read or write it: change its permissions, or name another file");
    }
    if (e instanceof FileSystemException file) {
      return CommandException.failed(
          "文件无法读写：" + file.getFile() + "，请检查其目录和磁盘空间",
          "The file cannot be read or written: check its folder and the space on the disk");
    }
    // Made here or by a job, in both languages.
    String message = String.valueOf(e.getMessage());
    int parted = message.indexOf(" / ");
    return parted < 0
        ? CommandException.failed("文件无法读写，请检查路径和权限", message)
        : CommandException.failed(message.substring(0, parted), message.substring(parted + 3));
  }

  /**
   * Names options and what they take; a value that was given may be personal, so it is left out.
   */
  static CommandException of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().isEmpty() ? "" : unmatched.getUnmatched().get(0);
      String option = first.startsWith("--") ? first.split("=", 2)[0] : "";
      return CommandException.usage(
          "不认识的选项或参数" + (option.isEmpty() ? "" : " " + option),
          "Unknown option or argument: leave it out, or see --help for those there are");
    }
    if (e instanceof MissingParameterException missing) {
      String names =
          String.join(" ", missing.getMissing().stream().map(CommandExceptions::name).toList());
      return CommandException.usage("缺少 " + names, "Something is missing: add it");
    }
    ArgSpec argument = e.getArgSpec();
    if (argument == null) {
      return CommandException.usage("请给出要做什么", "Say which command: --help lists them");
    }
    Throwable cause = e.getCause();
    return cause instanceof CommandException failure
        ? CommandException.usage(name(argument) + "：" + failure.text().zh(), failure.text().en())
        : CommandException.usage(
            name(argument) + " 的值不对", "Another value is needed there: --help says which");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
